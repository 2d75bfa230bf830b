import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'src/render/with-mathjax.ts',
          testTimeout: 60_000,
        },
      },
      {
        // Builds the sample site once and looks at it in a real browser.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/build-sample.ts',
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
    reporters: ['default', './test/closing-line.ts'],
  },
})
