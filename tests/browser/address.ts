/** For several runs side by side: another port, another build. */
export const PORT = Number(process.env.DEMARCHE_PORT ?? 4199);
export const BUILD = process.env.DEMARCHE_BUILD ?? 'dist';
export const ADDRESS = `http://127.0.0.1:${PORT}/`;
