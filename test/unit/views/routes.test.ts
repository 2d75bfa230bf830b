import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routes } from '#views/routes.ts'

// The build leaves these routes to the views; a route with another view, or none, would be a page that only one way makes.

test('has a route in src/pages for each view, which serves this view', () => {
  for (const [name, route] of Object.entries(routes)) {
    const file = `src/pages/${route}`
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8'), file).toMatch(new RegExp(`show(Page|Only)\\(${name}View\\b`))
  }
})
