export { App } from './App.tsx';
export { speakAtFirst } from './language.ts';
