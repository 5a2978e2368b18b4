import { setupWSConnection } from '@y/websocket-server/utils'
import { listen } from '../program.ts'

listen((ws, request) => setupWSConnection(ws, request))
