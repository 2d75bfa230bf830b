import { toString as toText } from 'mdast-util-to-string'
import { parseLine } from './line.ts'
import { macros } from './macros.ts'

const command = /\\([a-zA-Z])([a-zA-Z]+)/g
const strayBackslash = /\\(?=[^\p{ASCII}]|\s*$)/gu

/** An author's name in TeX as Unicode: `{\L}ukasz Ho\v{r}ava` → `Łukasz Hořava`. */
export function formatName(tex: string): string {
  const name = toText(parseLine(tex.replace(command, separateLetter)))
  return name.replace(strayBackslash, '').replace(/\s+/g, ' ').trim()
}

/** `Ji\vrí` means `Ji\v{r}í`: names have accents, but no commands of their authors. */
function separateLetter(source: string, first: string, rest: string): string {
  const kind = macros.has(first + rest) ? undefined : macros.get(first)?.kind
  if (kind === 'letter') return `\\${first} ${rest}`
  return kind === 'accent' ? `\\${first}{${rest.charAt(0)}}${rest.slice(1)}` : source
}
