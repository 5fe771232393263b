// Shared by the tests that talk to a server from outside: the document, the server, and requests.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createInterface } from 'node:readline';

const modules = await Promise.all([import('js-yaml'), import('ajv/dist/2020.js'), import('ajv-formats')]).catch(() => {
    console.error('tests/contract/node_modules is missing: run "npm ci" in tests/contract (./dev test does it).');
    process.exit(1);
});
const [yaml, { Ajv2020 }, { default: addFormats }] = modules;
const [contractFile, serverProgram] = process.argv.slice(2);
export const contract = yaml.load(readFileSync(contractFile, 'utf8'));
export const uuid = randomUUID;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default ? addFormats.default(ajv) : addFormats(ajv);
ajv.addSchema(contract, 'contract');
const validators = new Map();
//! Undefined if `body` fits, otherwise the errors.
export function misfit(schema, body) {
    const name = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
    if (!validators.has(name)) validators.set(name, ajv.compile(JSON.parse(name)));
    const validate = validators.get(name);
    return validate(body) ? undefined : ajv.errorsText(validate.errors);
}

export function resolve(node) {
    if (!node?.$ref) return node;
    return resolve(node.$ref.slice(2).split('/').reduce((at, key) => at[key], contract));
}

//! Every operation of the document that requires a sign-in.
export function operations() {
    const list = [];
    for (const [path, item] of Object.entries(contract.paths))
        for (const verb of ['get', 'put', 'post', 'patch', 'delete']) {
            const operation = item[verb];
            if (!operation || operation.security?.length === 0) continue;
            const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
            const content = operation.requestBody?.content;
            list.push({
                method: verb.toUpperCase(),
                path,
                operation,
                parameters,
                tag: operation.tags[0],
                bodySchema: content && Object.values(content)[0].schema,
                name: `${verb.toUpperCase()} ${path}`,
            });
        }
    return list;
}

//! Collection names in paths, and the types of their entities.
const types = {};
for (const [path, item] of Object.entries(contract.paths)) {
    const collection = path.match(/\/(\w+)\/\{id\}$/)?.[1];
    const envelope = item.get && resolve(Object.values(item.get.responses[200].content)[0].schema);
    const type = resolve(envelope?.properties?.type)?.const;
    if (collection && type) types[collection] = type;
}
export function typeOf(path) {
    const parts = path.split('/').filter(part => types[part]);
    return types[parts.at(-1)];
}
export const isInside = path => path.includes('{customer}');

//! Members of bodies that reference other entities; startServer() adds those of the field tables.
export const referenceTo = { add: 'subscription', remove: 'subscription' };

export async function startServer() {
    const child = spawn(serverProgram, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.on('exit', code => {
        if (code !== 0) {
            console.error(`the server ended with ${code}`);
            process.exit(1);
        }
    });
    const line = await new Promise(done => createInterface(child.stdout).once('line', done));
    const about = JSON.parse(line);
    Object.assign(referenceTo, about.references);
    return { ...about, stop: () => child.stdin.end() };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
//! A text `body` is sent unchanged.
export function ask(port, token, method, path, { headers = {}, body } = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((done, fail) => {
        const request = http.request({ port, method, path, agent, headers: {
            ...(token && { Authorization: `Bearer ${token}` }),
            ...(text !== undefined && {
                'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
                'Content-Length': Buffer.byteLength(text),
            }),
            ...headers,
        } }, response => {
            const parts = [];
            response.on('data', part => parts.push(part));
            response.on('end', () => {
                const raw = Buffer.concat(parts).toString();
                let json;
                try {
                    json = JSON.parse(raw);
                } catch {
                    json = undefined;
                }
                done({ status: response.statusCode, type: response.headers['content-type'], raw, json,
                    replayed: response.headers['idempotency-replayed'] !== undefined });
            });
            response.on('error', fail);
        });
        request.on('error', fail);
        request.end(text);
    });
}

//! A write's headers with its own key.
export const once = more => ({ 'Idempotency-Key': uuid(), ...more });

//! Runs `work` over `items`, `atOnce` at a time.
export async function inParallel(items, atOnce, work) {
    let next = 0;
    await Promise.all(Array.from({ length: atOnce }, async () => {
        while (next < items.length) await work(items[next++]);
    }));
}

//! A JSON value that fits the schema, or nearly: rules that only the server can check are left to
//! chance.
export function valueFor(schema, house, name = '') {
    const at = resolve(schema);
    const pick = list => list[Math.floor(Math.random() * list.length)];
    if (at.oneOf) return valueFor(pick(at.oneOf), house, name);
    if (at.const !== undefined) return at.const;
    // A customer that manages itself would be out of reach for everything that follows.
    if (name === 'managementMode') return 'partner';
    if (at.enum) return pick(at.enum);
    const kind = Array.isArray(at.type) ? pick(at.type) : at.type;
    switch (kind) {
        case 'null': return null;
        case 'boolean': return Math.random() < 0.5;
        case 'integer':
        case 'number': {
            const least = at.minimum ?? 0;
            const most = Math.min(at.maximum ?? 1000, least + 100000);
            const value = least + Math.random() * (most - least);
            return kind === 'integer' ? Math.round(value) : value;
        }
        case 'array': {
            if (referenceTo[name]) return Math.random() < 0.5 ? [] : [house.things[referenceTo[name]]];
            return Array.from({ length: Math.floor(Math.random() * 3) }, () => valueFor(at.items, house, `${name}[]`));
        }
        case 'object': {
            const value = {};
            for (const [key, inner] of Object.entries(at.properties ?? {}))
                if (at.required?.includes(key) || Math.random() < 0.5) value[key] = valueFor(inner, house, key);
            return value;
        }
    }
    if (referenceTo[name]) return house.things[referenceTo[name]];
    if (name === 'person') return '';
    if (name === 'email' || name === 'userName' || name === 'account' || name === 'recipients[]' ||
        name === 'alternateEmail')
        return `${randomBytes(6).toString('hex')}@example.com`;
    if (name === 'country' || name === 'usageLocation') return pick(['NL', 'DE', 'US']);
    if (name === 'telephone') return '+31205550142';
    if (name === 'image') return '';
    if (name === 'temporaryPasswordFor' || name === 'publicKey') return randomBytes(32).toString('base64');
    if (at.format === 'uuid' || at.pattern?.includes('[0-9a-fA-F]{8}')) return uuid();
    const text = pick(['Ana', 'Zoë Ωmega', '株式会社', 'O’Neil & Söhne', 'x', "'; DROP TABLE entity; --", '<b>bold</b>']) +
        randomBytes(4).toString('hex');
    return text.slice(0, at.maxLength ?? 60);
}
