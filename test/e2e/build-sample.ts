import { rm } from 'node:fs/promises'
import { preview } from 'astro'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../../scripts/build-site.ts'
import { digestSample, sampleFolder } from '../../scripts/digest-sample.ts'

const folder = '.sheaf/test'
const base = '/under/a-path'

/** Ingests and builds the sample once, under a base path and a known address, and serves it while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await rm(folder, { recursive: true, force: true })
  const { content, out, cache, settings } = sampleFolder(folder)
  Object.assign(process.env, settings, { SHEAF_BASE: base, SHEAF_SITE: 'https://sheaf.example' })
  await digestSample({ content, cache })
  await buildSite()
  const server = await preview({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  project.provide('sample', { content, out, base, address: `http://127.0.0.1:${server.port}${base}` })
  return () => server.stop()
}

export type Sample = {
  content: string
  out: string
  /** The path the site is built for, without slash at its end. */
  base: string
  /** Where it is served, without slash at its end. */
  address: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    sample: Sample
  }
}
