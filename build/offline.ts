import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Plugin, transformWithOxc } from 'vite';

const WORKER = 'src/offline/worker.ts';
/** Files with names of their own: what is installed on a desktop looks for them. */
const FIXED: Readonly<Record<string, string>> = {
  'manifest.webmanifest': 'assets/manifest.json',
  'icons/192.png': 'assets/icons/192.png',
  'icons/512.png': 'assets/icons/512.png',
  'icons/maskable.png': 'assets/icons/maskable.png',
  'icons/touch.png': 'assets/icons/touch.png',
};

const bytes = (source: string | Uint8Array): Buffer =>
  typeof source === 'string' ? Buffer.from(source) : Buffer.from(source);

/** Emits the web manifest, its icons, and the service worker with the list of every file of the build. */
export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/touch.png' }, injectTo: 'head' },
  ],
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const [fileName, path] of Object.entries(FIXED))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      const everything = createHash('sha256');
      const files: string[] = [];
      let entry = '';
      for (const file of Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
        everything.update(file.fileName).update(bytes(file.type === 'chunk' ? file.code : file.source));
        if (file.type === 'chunk' && file.isEntry) entry = file.fileName;
        if (file.fileName !== 'index.html') files.push(file.fileName);
      }
      for (const [fileName, path] of Object.entries(FIXED)) {
        if (!files.includes(fileName)) files.push(fileName);
        everything.update(readFileSync(path));
      }
      const { code } = await transformWithOxc(readFileSync(WORKER, 'utf8'), WORKER, {});
      everything.update(code);
      const edition = { name: everything.digest('hex').slice(0, 16), files, entry };
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: `const EDITION = ${JSON.stringify(edition)};\n${code}`,
      });
    },
  },
});
