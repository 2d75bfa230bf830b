import { parentPort, workerData } from 'node:worker_threads'
import { parseHtml } from './html/parse-html.ts'
import { limitLength } from './limit-length.ts'
import { parsePdf } from './pdf/parse-pdf.ts'
import type { ReadJob, ReadText } from './read-in-thread.ts'

// Reads one text and says what it holds; whoever started it ends it when that takes too much.
const { kind, body } = workerData as ReadJob
const text: ReadText = kind === 'html' ? parseHtml(new TextDecoder().decode(body)) : await parsePdf(body)
parentPort?.postMessage(limitLength(text))
