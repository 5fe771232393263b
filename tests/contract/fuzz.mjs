// Random requests, valid and invalid, generated from the document; every answer must be one that
// the document allows. TENANTRY_FUZZ is the number per operation.
import { ask, contract, inParallel, isInside, misfit, operations, once, resolve, startServer, typeOf, uuid,
    valueFor } from './shared.mjs';

const each = Number(process.env.TENANTRY_FUZZ ?? 200);
const server = await startServer();
const house = server.tenants[0];
const { epoch } = (await ask(server.port, house.tokens.owner, 'GET', '/v1/server')).json;
const pick = list => list[Math.floor(Math.random() * list.length)];
const chance = likely => Math.random() < likely;
const kinds = new Map();
const seen = {};
let asked = 0;

const odd = [null, true, 0, -1, 1.5, 1e308, '', ' ', 'x'.repeat(5000), '\u0000', '\ud800', '\u202e', [], {}, [[]], [{}],
    { a: { b: { c: [] } } }, '2026-13-45', 'not-an-id', '00000000-0000-0000-0000-000000000000', Array(300).fill('x')];

const oddWords = [...odd.filter(value => typeof value !== 'object' && value !== '\ud800'), 'a&b=c', '%', '%zz'];

function spoil(value) {
    if (value === null || typeof value !== 'object' || chance(0.1)) return pick(odd);
    const copy = Array.isArray(value) ? [...value] : { ...value };
    const keys = Object.keys(copy);
    const key = keys.length && chance(0.8) ? pick(keys) : `extra${Math.floor(Math.random() * 9)}`;
    if (chance(0.2) && !Array.isArray(copy)) delete copy[key];
    else copy[key] = chance(0.5) ? pick(odd) : spoil(copy[key] ?? null);
    return copy;
}

function bytesOf(body) {
    const text = JSON.stringify(body) ?? '';
    if (!chance(0.05)) return text;
    const at = Math.floor(Math.random() * (text.length + 1));
    return pick([text.slice(0, at), `${text.slice(0, at)}\u0007${text.slice(at)}`, `[${text}]`, '[['.repeat(2000), 'null', text + text]);
}

async function request(item, etags) {
    const { method, path, bodySchema, parameters } = item;
    const bad = chance(0.5);
    const creates = method === 'PUT' && path.endsWith('/{id}');
    const idIn = name => {
        if (bad && chance(0.15)) return pick(['x', '%00', '..%2f..', uuid(), '00000000-0000-0000-0000-000000000000',
            house.things.customer.toUpperCase(), '%F0%28%8C%28']);
        if (name === 'customer') return house.things.customer;
        return name !== 'id' || creates ? uuid() : house.things[typeOf(path)] ?? uuid();
    };
    let target = path.replace(/\{(\w+)\}/g, (_, name) => idIn(name));
    const query = parameters.filter(({ in: where }) => where === 'query' && chance(0.5)).map(({ name, schema }) => {
        const value = bad ? pick(oddWords) : name === 'cursor' ? '' : valueFor(schema, house, name);
        return `${name}=${encodeURIComponent(value)}`;
    });
    if (query.length) target += `?${query.join('&')}`;
    const headers = {};
    for (const { name, in: where, schema } of parameters) {
        if (where !== 'header' || (bad && chance(0.1))) continue;
        headers[name] = bad && chance(0.1) ? pick(['x', '"', '*', uuid(), '"1.000000000000"'])
            : name === 'Tenantry-Epoch' ? epoch
            : name === 'If-Match' ? etags.get(path) ?? '"1.000000000000"' : name === 'Idempotency-Key' ? uuid() : valueFor(schema, house, name);
    }
    const body = bodySchema && valueFor(bodySchema, house);
    if (path === '/v1/batches' && !bad)
        body.items = body.items.slice(0, 3).map(one => ({ ...one, opId: uuid() }));
    const token = bad && chance(0.05) ? pick(['', 'x', house.tokens.readOnly]) : house.tokens.owner;
    const text = bodySchema ? bytesOf(bad ? spoil(body) : body) : bad && chance(0.1) ? bytesOf(pick(odd)) : undefined;
    const reply = await ask(server.port, token, method, target.replace(/[^\x21-\x7e]/g, ''), { headers, body: text });
    return { reply, target, text };
}

function judge({ operation, name }, { reply, target, text }) {
    const family = `${Math.trunc(reply.status / 100)}XX`;
    const documented = resolve(operation.responses[reply.status] ?? operation.responses[family]);
    const note = why => {
        const kind = `${name} → ${reply.status}: ${why}`;
        if (!kinds.has(kind)) kinds.set(kind, `${target} ${String(text).slice(0, 300)}\n    ${reply.raw.slice(0, 300)}`);
    };
    if (reply.status >= 500) return note('a fault');
    const schema = documented?.content?.[reply.type]?.schema;
    if (!schema) return note(`${reply.type} is not documented`);
    const wrong = misfit(schema, reply.json);
    if (wrong) note(wrong);
}

const skipped = new Set(['DELETE /v1/sessions/{id}']);
await inParallel(operations().filter(({ name }) => !skipped.has(name)), 4, async item => {
    const etags = new Map();
    for (let i = 0; i < each; ++i) {
        // Deleting would take entities from the other requests, so it is tried with stale ETags
        // only.
        if (item.method !== 'DELETE' && item.parameters.some(({ name }) => name === 'If-Match') && i % 4 === 0) {
            const own = item.path.replace('/restore', '').replace('{customer}', house.things.customer)
                .replace('{id}', house.things[typeOf(item.path)]);
            etags.set(item.path, (await ask(server.port, house.tokens.owner, 'GET', own)).json?.etag);
        }
        const outcome = await request(item, etags);
        ++asked;
        seen[outcome.reply.status] = (seen[outcome.reply.status] ?? 0) + 1;
        judge(item, outcome);
    }
});
server.stop();
for (const [kind, example] of [...kinds].slice(0, 40)) console.error(`${kind}\n    ${example}`);
console.log(`${operations().length} operations, ${asked} requests, answers ${JSON.stringify(seen)}, ${kinds.size} kinds of failure`);
process.exit(kinds.size ? 1 : 0);
