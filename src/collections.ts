import { type CollectionEntry, getCollection } from 'astro:content'

/** The owner's own pages (about …). */
export function getOwnerPages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages')
}
