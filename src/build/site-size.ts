/** What GitHub Pages publishes at most. Source: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const mostBytes = 1e9
const worthWarning = 0.8

/** A warning for an owner whose site comes near what GitHub Pages takes; `undefined` while it is far from that. */
export function findSizeWarning(bytes: number): string | undefined {
  if (bytes < worthWarning * mostBytes) return undefined
  const [size, most] = [bytes, mostBytes].map((value) => `${Math.round(value / 1e6).toLocaleString('en')} MB`)
  return (
    `The site has ${size}; GitHub Pages takes ${most}. Set faqMonths in digest.config.ts (or SHEAF_FAQ_MONTHS), such as ` +
    '12: papers of earlier months keep their page, abstract and links, and drop the FAQ.'
  )
}
