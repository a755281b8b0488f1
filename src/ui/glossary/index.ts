export { Glossed, Meaning, Term, Unfolded } from './Glossary.tsx';
export { type Finder, newFinder, piecesBy, termIds } from './terms.ts';
