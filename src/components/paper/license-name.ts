/** The short name of a licence that arXiv offers: `CC BY 4.0`; another one by its host. */
export function licenseName(url: string): string {
  const { hostname, pathname } = new URL(url)
  const [, kind, version] = /\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(pathname) ?? []
  if (hostname.endsWith('creativecommons.org') && kind) return `CC ${kind.toUpperCase()} ${version}`
  if (pathname.startsWith('/publicdomain/zero')) return 'CC0'
  if (pathname.startsWith('/publicdomain')) return 'Public domain'
  return hostname.endsWith('arxiv.org') ? 'arXiv non-exclusive' : hostname
}
