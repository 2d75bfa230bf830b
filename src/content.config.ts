import { createRequire } from 'node:module'
import { z } from 'zod'

// By `import`, Vite would transform fifty files of Astro, which takes it half a second.
const require = createRequire(import.meta.url)
const { defineCollection } = require('astro/content/config') as typeof import('astro/content/config')
const { glob } = require('astro/loaders') as typeof import('astro/loaders')

// Papers and days are not here: a store of 75,000 papers would be written and read whole by every build.
export const collections = {
  /** The owner's own pages: full MDX. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '**/*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string().optional() }),
  }),
}
