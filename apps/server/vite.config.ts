import { defineConfig } from 'vite'

/** The server as one program: our own packages go in, what comes from npm stays beside it. */
export default defineConfig({
  ssr: { noExternal: [/^@caseboard\//] },
  build: {
    ssr: true,
    rollupOptions: {
      // The threads of the database and of files are programs of their own beside the server.
      input: {
        main: 'src/main.ts',
        'sqlite-thread': 'src/store/sqlite-thread.ts',
        'files-thread': 'src/files/files-thread.ts',
      },
    },
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
  },
})
