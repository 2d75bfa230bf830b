import { parentPort, workerData } from 'node:worker_threads'
import { listMissing } from './find-missing.ts'

// A thread that looks for files and ends.
const { out, manifest } = workerData as { out: string; manifest: string }
parentPort?.postMessage(listMissing(out, manifest))
