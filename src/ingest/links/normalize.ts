const hostForm = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!github$|gitlab$)[a-z]{2,24}$/
const aliases: Record<string, string> = {
  'www.github.com': 'github.com',
  'www.gitlab.com': 'gitlab.com',
  'www.huggingface.co': 'huggingface.co',
  'hf.co': 'huggingface.co',
}
const gitHosts =
  /^(?:(?:gist\.)?github\.com|bitbucket\.org|codeberg\.org|huggingface\.co|git(?:lab|ee|code)?\.[a-z0-9.-]+)$/

/**
 * An https URL without the punctuation that prose puts behind it, without trailing slash and `.git`; `undefined` where
 * that is no address on the public web.
 */
export function normalizeLink(address: string): string | undefined {
  const [before = ''] = address.replace(/^https?:\/\//i, '').split('---')
  const source = `https://${stripProse(before)}`
  if (!URL.canParse(source)) return undefined
  const url = new URL(source)
  url.hostname = aliases[url.hostname] ?? url.hostname.replace(/\.$/, '')
  if (!hostForm.test(url.hostname) || url.port !== '' || url.username !== '') return undefined
  if (gitHosts.test(url.hostname)) url.pathname = url.pathname.replace(/\/{2,}/g, '/').replace(/\.git\/?$/, '')
  return stripTrailing(url.href)
}

/** `https://a.org/b_(c)).` ends behind the first `)`: the second opens nowhere. */
function stripProse(address: string): string {
  let depth = 0
  for (const [index, character] of [...address].entries()) {
    if (character === '(') depth++
    if (character === ')' && depth-- === 0) return stripTrailing(address.slice(0, index))
  }
  return stripTrailing(address)
}

function stripTrailing(address: string): string {
  return address.replace(/(?<![.:!?#&(/-])[.:!?#&(/-]+$/, '')
}
