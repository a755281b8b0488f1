declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    (): number;
    int32(): number;
  }
  const alea: (seed: string) => Alea;
  export default alea;
}
