import { describe, expect, test } from 'vitest'
import { toSafeStyle } from '#render/safe-style.ts'

test.each([
  'color: red',
  'color: #a0b1c2',
  'background-color: rgba(1, 2, 3, 0.5)',
  'display: inline-block; width: 24ex; padding: 10ex 0; border: 6px dashed red; text-align: center',
  'margin: 0 1em; border-radius: 4px; vertical-align: middle; font-weight: bold',
])('keeps %s', (style) => {
  expect(toSafeStyle(style)).toBe(style)
})

describe('leaves out', () => {
  test.each([
    'position: fixed',
    'display: block',
    'background: url(https://evil.example)',
    'background-color: url(https://evil.example)',
    'margin: -9em',
    'margin-left: -1px',
    'width: 9999px',
    'width: 100vw',
    'width: calc(1px * 9999)',
    'color: var(--paper)',
    'transform: scale(99)',
    'z-index: 9',
    'border: 999em solid red',
    'color: red !important',
    'color: expression(alert(1))',
    '-moz-binding: x',
    'color: red\\3b position: fixed',
    '/**/color:/**/red',
  ])('%s', (style) => {
    expect(toSafeStyle(style)).toBe('')
  })
})
