/** Pagefind's script of this site, whose index `npm run build` writes. Throws where there is none. */
export async function loadIndex(path: string): Promise<SearchIndex> {
  return (await import(/* @vite-ignore */ new URL(path, location.origin).href)) as SearchIndex
}

/** The part of Pagefind's browser API that is used here. Source: https://pagefind.app/docs/api/ */
export type SearchIndex = { search(words: string): Promise<{ results: SearchResult[] }> }

export type SearchResult = { data(): Promise<SearchHit> }

/** All of it is to be shown as text. `excerpt` marks the words found with `<mark>`. */
export type SearchHit = {
  url: string
  excerpt: string
  meta: { title?: string; authors?: string; date?: string; categories?: string }
}
