const longest = 48

/** An address as a reader knows it again: host and path, cut where it is long. */
export function shownAddress(url: string): string {
  const { hostname, pathname } = new URL(url)
  const address = hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '')
  return address.length > longest ? `${address.slice(0, longest - 1)}…` : address
}
