import { defineCollection } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { glob } from 'astro/loaders'
import { z } from 'zod'
import { type ArchiveDay, readArchive } from '#content/loader.ts'
import { site } from './site.ts'

/** One entry a day, its papers' metadata inside: a store of days stays small where one of papers would not. */
const days: Loader = {
  name: 'days',
  async load({ store, generateDigest, watcher, logger }) {
    const loadDays = async () => {
      store.clear()
      for await (const day of readArchive(site.content)) {
        store.set({ id: day.date, data: day as unknown as Record<string, unknown>, digest: generateDigest(day) })
      }
    }
    await loadDays()
    watcher?.add(site.content)
    watcher?.on('all', (_event, file) => {
      if (file.includes(site.content) && file.endsWith('.mdx'))
        loadDays().catch((error: Error) => logger.error(error.message))
    })
  },
}

export const collections = {
  days: defineCollection({ loader: days, schema: z.custom<ArchiveDay>() }),
  /** The owner's own pages: full MDX. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '**/*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string().optional() }),
  }),
}
