import { once } from 'node:events';
import { get } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

import { describe, expect, test } from 'vitest';

import { localAddresses } from '../../../scripts/serve/addresses.js';

import { open, ServeProcess, textOf } from './serve-world';

const [networkAddress] = localAddresses(networkInterfaces());

/** Whether anything listens there. */
async function answersAt(host: string, port: number): Promise<boolean> {
	const socket = connect(port, host);
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

describe('the first line', () => {
	test('is the address, for people and scripts', async () => {
		const server = new ServeProcess();
		await server.url();
		expect(server.lines[0]).toMatch(/^Passage is at http:\/\/localhost:\d+$/);
	});
});

describe('arguments', () => {
	test('that are unknown end it with a sentence', async () => {
		const server = new ServeProcess(['--lna']);
		expect(await server.exited).toBe(1);
		expect(server.errors).toContain('Passage does not know “--lna”.');
	});

	test('--help explains and serves nothing', async () => {
		const server = new ServeProcess(['--help']);
		expect(await server.exited).toBe(0);
		expect(server.lines.join('\n')).toContain('npm start -- --lan');
	});
});

describe('a port', () => {
	test('that is taken is named', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await once(blocker, 'listening');
		const { port } = blocker.address() as AddressInfo;
		const server = new ServeProcess([], { PORT: String(port) });
		expect(await server.exited).toBe(1);
		expect(server.errors).toContain(`Port ${port} is taken`);
		blocker.close();
	});
});

describe('without --lan', () => {
	test('no other machine is served, and the app knows no address for pupils', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		expect(await textOf(await open(`${url}/addresses`))).toBe('');
		if (networkAddress)
			expect(await answersAt(networkAddress, Number(new URL(url).port))).toBe(false);
	});
});

describe.runIf(networkAddress)('with --lan', () => {
	test('the network is served, and the app knows the addresses', async () => {
		const server = new ServeProcess(['--lan']);
		const { port } = new URL(await server.url());
		await server.line('Anybody on this network can open it');
		expect(server.lines).toContain(`  http://${networkAddress}:${port}/join`);
		const known = await textOf(await open(`http://${networkAddress}:${port}/addresses`));
		expect(known.split(',')[0]).toBe(`http://${networkAddress}:${port}`);
	});

	test('addresses that a person set stay', async () => {
		const server = new ServeProcess(['--lan'], { PASSAGE_ADDRESSES: 'http://quiz.school:80' });
		expect(await textOf(await open(`${await server.url()}/addresses`))).toBe(
			'http://quiz.school:80'
		);
		await server.line('  http://quiz.school:80/join');
	});
});

describe('the first signal', () => {
	test('ends open streams, so that they reconnect elsewhere', async () => {
		const server = new ServeProcess();
		const stream = await open(`${await server.url()}/stream`);
		server.signal('SIGTERM');
		expect(await textOf(stream)).toBe('data: first\n\n');
		expect(await server.exited).toBe(0);
	});

	test('lets a request in flight finish, and only then the app close', async () => {
		const server = new ServeProcess();
		const slow = open(`${await server.url()}/slow`);
		await server.line('slow began');
		server.signal('SIGINT');
		await server.line('stopping');
		expect(server.lines).not.toContain('app closed after SIGINT');
		server.signal('SIGUSR2');
		expect(await textOf(await slow)).toBe('finished');
		expect(await server.exited).toBe(0);
		expect(server.lines).toContain('app closed after SIGINT');
	});

	test('takes no new connection, and refuses a new request on one that was open', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		const port = Number(new URL(url).port);
		const before = connect(port, '127.0.0.1').setEncoding('utf8');
		before.write('GET / HTTP/1.1\r\nhost: localhost\r\n');
		const slow = open(`${url}/slow`);
		await server.line('slow began');
		server.signal('SIGTERM');
		await server.line('stopping');
		expect(await answersAt('127.0.0.1', port)).toBe(false);
		before.write('\r\n');
		const [refusal] = (await once(before, 'data')) as [string];
		expect(refusal).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 1\r\n/);
		expect(refusal).toContain('{"error":"unavailable"}');
		server.signal('SIGUSR2');
		await slow;
		expect(await server.exited).toBe(0);
	});

	test('cuts off within seconds what does not end', async () => {
		const server = new ServeProcess();
		const slow = open(`${await server.url()}/slow`);
		await server.line('slow began');
		server.signal('SIGTERM');
		await expect(slow).rejects.toThrow('socket hang up');
		expect(await server.exited).toBe(0);
	});

	test('does not wait for ever for an app that goes on', async () => {
		const server = new ServeProcess();
		await textOf(await open(`${await server.url()}/stay`));
		server.signal('SIGTERM');
		expect(await server.exited).toBe(0);
	});
});

describe('the second signal', () => {
	test('ends it at once', async () => {
		const server = new ServeProcess();
		const slow = open(`${await server.url()}/slow`);
		await server.line('slow began');
		server.signal('SIGTERM');
		await server.line('stopping');
		server.signal('SIGTERM');
		await expect(slow).rejects.toThrow('socket hang up');
		expect(await server.exited).toBe(1);
	});
});

describe('the log', () => {
	const token = 'rX2sVg6Qb1m0Jt8yKcPdAw';

	test('has a line for a request of the API, with its route and neither code nor token', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		const request = get(`${url}/api/v1/rooms/KORA42/stream?after=abc`, {
			headers: { authorization: `Bearer ${token}` }
		});
		await once(request, 'response');
		expect(JSON.parse(await server.line('"msg":"request"'))).toEqual({
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
			level: 'info',
			msg: 'request',
			method: 'GET',
			route: '/api/v1/rooms/[code]/commands',
			status: 200,
			ms: expect.any(Number) as number
		});
		server.signal('SIGTERM');
		await server.exited;
		const all = server.lines.join('\n') + server.errors;
		for (const secret of ['KORA42', token, 'after=abc', '127.0.0.1'])
			expect(all).not.toContain(secret);
	});

	test('says when it started and stopped, and nothing of pages and files', async () => {
		const server = new ServeProcess();
		await textOf(await open(`${await server.url()}/study?card=1`));
		server.signal('SIGTERM');
		await server.exited;
		expect(server.logged.map(({ msg }) => msg)).toEqual(['started', 'stopping', 'stopped']);
	});

	test('may lose its reader, and everybody is served on', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		server.stopReading();
		for (let count = 0; count < 3; count++)
			expect(await textOf(await open(`${url}/api/v1/rooms/KORA42`))).toBe('ok');
		server.signal('SIGTERM');
		expect(await server.exited).toBe(0);
		expect(server.errors).toBe('');
	});

	test('tells of a request that failed, after which the others go on', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		expect((await open(`${url}/throw`)).statusCode).toBe(500);
		expect(await server.line('a strange request')).toContain('"level":"error"');
		expect(await server.line('"status":500')).toContain('"level":"error"');
		expect((await open(`${url}/`)).statusCode).toBe(200);
	});

	test('says no more than PASSAGE_LOG asks for', async () => {
		const server = new ServeProcess([], { PASSAGE_LOG: 'error' });
		await open(`${await server.url()}/throw`);
		server.signal('SIGTERM');
		await server.exited;
		expect(server.logged.map(({ level }) => level)).toEqual(['error', 'error']);
	});
});

describe('metrics', () => {
	test('are nowhere unless asked for', async () => {
		const server = new ServeProcess();
		const url = await server.url();
		expect(JSON.parse(await server.line('"msg":"started"'))).not.toHaveProperty('metricsPort');
		expect(await textOf(await open(`${url}/metrics`))).toBe('ok');
	});

	test('count requests by route and status, open streams, and what the process uses', async () => {
		const server = new ServeProcess([], { PASSAGE_METRICS_PORT: '0' });
		const url = await server.url();
		await textOf(await open(`${url}/api/v1/rooms/KORA42`));
		await open(`${url}/stream`);
		const { metricsPort } = JSON.parse(await server.line('"msg":"started"')) as {
			metricsPort: number;
		};
		const response = await open(`http://127.0.0.1:${metricsPort}/metrics`);
		expect(response.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
		const lines = (await textOf(response)).split('\n');
		expect(lines).toContain(
			'passage_requests_total{route="/api/v1/rooms/[code]/commands",status="200"} 1'
		);
		expect(lines).toContain(
			'passage_request_duration_seconds_count{route="/api/v1/rooms/[code]/commands"} 1'
		);
		expect(lines).toContain('passage_streams_open 1');
		expect(lines.some((line) => line.startsWith('process_cpu_seconds_total '))).toBe(true);
	});

	test.runIf(networkAddress)(
		'are for this machine alone, also where the network is served',
		async () => {
			const server = new ServeProcess(['--lan'], { PASSAGE_METRICS_PORT: '0' });
			const { metricsPort } = JSON.parse(await server.line('"msg":"started"')) as {
				metricsPort: number;
			};
			expect(await answersAt('127.0.0.1', metricsPort)).toBe(true);
			expect(await answersAt(networkAddress!, metricsPort)).toBe(false);
		}
	);

	test('at a port that is taken are refused with a sentence', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await once(blocker, 'listening');
		const { port } = blocker.address() as AddressInfo;
		const server = new ServeProcess([], { PASSAGE_METRICS_PORT: String(port) });
		expect(await server.exited).toBe(1);
		expect(server.errors).toContain(`Port ${port} is taken: set PASSAGE_METRICS_PORT to another.`);
		blocker.close();
	});
});
