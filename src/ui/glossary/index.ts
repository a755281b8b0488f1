export { Glossed, Meaning, Term } from './Glossary.tsx';
export { termIds } from './terms.ts';
