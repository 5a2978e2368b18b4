import { Hocuspocus } from '@hocuspocus/server'
import { listen } from '../program.ts'

const hocuspocus = new Hocuspocus({ quiet: true })
listen((ws, request) => hocuspocus.handleConnection(ws, request))
