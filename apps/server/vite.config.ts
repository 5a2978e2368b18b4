import { defineConfig } from 'vite'

/** The server as one program: our own packages go in, what comes from npm stays beside it. */
export default defineConfig({
  ssr: { noExternal: [/^@caseboard\//] },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
  },
})
