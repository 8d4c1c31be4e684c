import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { tablerIcons } from '../../tools/icons/tabler.mjs';

/** The API in development; in production both are served from one port. */
const api = 'http://localhost:4300';

export default defineConfig({
  plugins: [tablerIcons(), react()],
  server: { port: 5173, strictPort: false, proxy: { '/api': { target: api } } },
  preview: { proxy: { '/api': { target: api } } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
});
