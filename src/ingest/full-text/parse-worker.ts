import { parentPort, workerData } from 'node:worker_threads'
import { parseHtml } from './html/parse-html.ts'
import { parsePdf } from './pdf/parse-pdf.ts'
import { readPages } from './pdf/read-pages.ts'

// One document from outside: it may be endless or broken, so it is read apart, within limits.
const { format, bytes } = workerData as ParseOrder
const sections =
  format === 'html' ? parseHtml(new TextDecoder().decode(bytes)) : parsePdf(await readPages(new Uint8Array(bytes)))
parentPort?.postMessage(sections)

export type ParseOrder = { format: 'html' | 'pdf'; bytes: Uint8Array }
