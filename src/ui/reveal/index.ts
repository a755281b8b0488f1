export { Reveal } from './Reveal.tsx';
export { TurnStory, type TurnStoryProps } from './TurnStory.tsx';
