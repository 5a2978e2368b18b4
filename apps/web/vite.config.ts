import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { plainLogging } from './build/plain-logging.ts'
import { precompress } from './build/precompress.ts'
import { serviceWorker } from './build/service-worker.ts'
import { toolkitData } from './build/toolkit-data.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [toolkitData(), react(), serviceWorker(), precompress()],
  resolve: { alias: [plainLogging()] },
  server: {
    proxy: {
      '/api': { target: server, ws: true },
      '/healthz': server,
    },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // Fonts and pictures stay files: a strict content policy, and each kept once.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // Browsers this is built for preload modules by themselves, or do without.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Our packages do nothing when they are merely imported.
        moduleSideEffects: [{ test: /[\\/]packages[\\/][^\\/]+[\\/]src[\\/]/, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 30,
            },
            {
              name: 'yjs',
              test: /node_modules[\\/](yjs|lib0|y-[a-z]+)[\\/]/,
              priority: 20,
            },
            {
              name: 'tldraw',
              test: /node_modules[\\/](@tldraw[\\/]|tldraw[\\/])/,
              priority: 10,
            },
            // What every page needs, what the first page shares with a board, and what a board's
            // outline needs: three files, not fifty small ones.
            { name: 'start', tags: ['$initial'], test: /[\\/]src[\\/](?!main)/, priority: 8 },
            {
              name: 'shared',
              test: /[\\/]src[\\/](ui[\\/](Dialog|IconButton|announce)|session[\\/]device-copy)\.tsx?$/,
              priority: 7,
            },
            { name: 'board', test: /[\\/](BoardShell|Outline)\.tsx$/, priority: 6 },
          ],
        },
      },
    },
  },
})
