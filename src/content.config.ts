import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'zod'

// Papers and days are not here: a store of 75,000 papers would be written and read whole by every build.
export const collections = {
  /** The owner's own pages: full MDX. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '**/*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string().optional() }),
  }),
}
