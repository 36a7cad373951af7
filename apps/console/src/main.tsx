import 'graphiql/setup-workers/vite';
import './console.css';
import { createRoot } from 'react-dom/client';
import { Console } from './console';

const place = document.getElementById('console');
if (!place) throw new Error('index.html has no element #console: put it back, the console is drawn there.');
createRoot(place).render(<Console />);
