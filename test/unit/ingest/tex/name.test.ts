import { expect, test } from 'vitest'
import { formatName } from '#ingest/tex/name.ts'

test.each([
  ["Andr\\'e", 'André'],
  ["Ren\\'{e}", 'René'],
  ["{Ren{\\'e}}", 'René'],
  ['{\\L}ukasz', 'Łukasz'],
  ['\\L ukasz', 'Łukasz'],
  ['Erd\\H{o}s', 'Erdős'],
  ['S{\\o}ren', 'Søren'],
  ['\\c{S}ule \\c Calis', 'Şule Çalis'],
  ['Ho\\v{r}ava', 'Hořava'],
  ["Garc\\'\\i a", 'García'],
  ["Garc\\'{\\i}a", 'García'],
  ['M{\\"{u}}ller', 'Müller'],
  ['\\\'{\\"u} \\"\\\'u', 'ǘ ú\u0308'],
  ['Nguy\\~ên', 'Nguyễn'],
  ['K\\k{a}t \\u{g} \\r{a} \\.{I} \\d{o} \\b{n} \\=a', 'Kąt ğ å İ ọ ṉ ā'],
  ['Weierstra{\\ss} \\AE{}r\\o\\ \\oe \\DJ or\\dj e', 'Weierstraß Ærø œĐorđe'],
  ['J.~P. Doe', 'J. P. Doe'],
  ["Pietrzy\\' nska", 'Pietrzyńska'],
  ["G\\''odel", 'Gödel'],
  ['Ji\\vrí Er\\Hos Fran\\ccois Y\\ilmaz', 'Jiří Erős François Yılmaz'],
  ['Peter St\\ütz\\ ', 'Peter Stütz'],
  ['Anna\n  Berg (LMU)', 'Anna Berg (LMU)'],
  ["O'Brien-Smith", "O'Brien-Smith"],
])('reads %j', (tex, name) => {
  expect(formatName(tex)).toBe(name)
})

test('keeps an escaped quote', () => {
  expect(formatName('don\\\'t \\"so\\"')).toBe('don\'t "so"')
})
