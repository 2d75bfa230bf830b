// Hosts that authors name without a scheme.
const hosts = [
  '(?:github|gitlab)\\.(?:com|io)',
  'bitbucket\\.org',
  'codeberg\\.org',
  'sr\\.ht',
  'huggingface\\.co',
  'hf\\.(?:co|space)',
  'zenodo\\.org',
  'figshare\\.com',
  'osf\\.io',
  'kaggle\\.com',
  'softwareheritage\\.org',
  'sites\\.google\\.com',
  '4open\\.science',
].join('|')
const bare = `(?<![\\w@./-])(?=(?:[\\w-]{1,63}\\.){0,4}(?:${hosts})(?![\\w-])|www\\.\\w)`
// As far as an address goes in prose. Of those in 90,000 papers none holds a comma or a semicolon.
const character = '[^\\s\\\\{}$<>"`\'|*,;[\\]\\u0080-\\uFFFF]'
const brokenLine = [
  '(?<=\\w-)\\n {0,4}(?=\\w)',
  '(?<=\\w)\\n {0,4}(?=/\\w)',
  '(?<=[/_=])\\n {0,4}(?=[\\w.-]{1,80}[/_]\\w)',
  '(?<=(?:github|gitlab)\\.com/[\\w-]{1,39}/)\\n {0,4}(?=\\w{1,80}[-.]\\w)',
].join('|')
const form = new RegExp(`(?:https?://|${bare})(?:${character}|${brokenLine}){1,1000}`, 'gi')

/** Finds what looks like a web address, with or without its scheme, and where it begins. */
export function findAddresses(text: string): { address: string; at: number }[] {
  return [...text.matchAll(form)].flatMap(({ 0: run, index }) =>
    splitGlued(run).map((address) => ({ address, at: index })),
  )
}

/** `https://a.orghttps://b.org` is two. */
function splitGlued(run: string): string[] {
  return run.replace(/\s+/g, '').split(/(?<=[^/])(?=https?:\/\/)/i)
}
