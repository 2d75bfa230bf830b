import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

export const collections = {
  papers: defineCollection({
    // The file's own name: slugs of Astro's making drop the dot of `2603.01234`.
    loader: glob({ base: './papers', pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: z.object({ id: z.string(), title: z.string(), authors: z.array(z.string()) }),
  }),
  days: defineCollection({
    loader: glob({ base: './days', pattern: '**/*.mdx' }),
    schema: z.object({ date: z.string(), papers: z.array(z.object({ id: z.string() })) }),
  }),
}
