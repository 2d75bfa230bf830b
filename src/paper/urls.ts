/** Paths of Sheaf's own pages, from the site's root, without its base path; and arXiv's pages. */

export const dayPath = (date: string): string => `/day/${date}/`
export const weekPath = (week: string): string => `/week/${week}/`
export const monthPath = (month: string): string => `/month/${month}/`
export const paperPath = (id: string): string => `/arxiv/${id}/`
export const categoryPath = (category: string, date?: string): string =>
  date ? `/arxiv/${category}/${date}/` : `/arxiv/${category}/`

export const arxivAbsUrl = (id: string, version?: number): string => `https://arxiv.org/abs/${id}${suffix(version)}`
export const arxivPdfUrl = (id: string, version?: number): string => `https://arxiv.org/pdf/${id}${suffix(version)}`
export const arxivHtmlUrl = (id: string, version?: number): string => `https://arxiv.org/html/${id}${suffix(version)}`

const suffix = (version: number | undefined): string => (version ? `v${version}` : '')

/** Whether a text from outside is an address that a page may link to. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/./i.test(text) && URL.canParse(text)
