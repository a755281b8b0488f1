export { Glossed, Meaning, Term } from './Glossary.tsx';
export { TERMS } from './terms.ts';
