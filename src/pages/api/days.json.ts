import type { APIRoute } from 'astro'
import { showOnly } from '#archive-pages.ts'
import { daysJsonView } from '#views/days-json.ts'

export const GET: APIRoute = async () =>
  new Response(await showOnly(daysJsonView), { headers: { 'content-type': 'application/json' } })
