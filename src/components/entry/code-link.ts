// Hosts of source code, as ingest keeps them among a paper's links.
const codeHost =
  /^(?:(?:gist\.)?github\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|git(?:lab|ee|code)?\..+|anonymous\.4open\.science|sourceforge\.net)$/

/** The first of a paper's links that leads to source code. */
export function codeLink(links: string[]): string | undefined {
  return links.find((link) => codeHost.test(new URL(link).hostname))
}
