// Compares the schemas of server/openapi.yaml with the field tables, in both directions: members, types, limits,
// words, and which members a create and a patch accept. Arguments: openapi.yaml, the program that prints the tables.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const yaml = await import('js-yaml').catch(() => {
    console.error('tests/contract/node_modules is missing: run "npm ci" in tests/contract (./dev test does it).');
    process.exit(1);
});
const [contractFile, fieldsProgram] = process.argv.slice(2);
const { schemas } = yaml.load(readFileSync(contractFile, 'utf8')).components;
const types = JSON.parse(execFileSync(fieldsProgram, { encoding: 'utf8' }));
const faults = [];

// Members of a create beside the entity's own: extrasOf in server/routes/entities.cpp.
const extras = { customer: ['ownerPassword', 'invitation'], user: ['temporaryPasswordFor'] };
const nameOf = type => type[0].toUpperCase() + type.slice(1);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const withoutNull = list => list?.filter(word => word !== null && word !== 'null');

//! The schema behind references and "or null", with its type as one word.
function plain(node) {
    if (node?.$ref) return { ref: node.$ref.split('/').at(-1), ...plain(schemas[node.$ref.split('/').at(-1)]) };
    if (node?.oneOf) return plain(node.oneOf.find(one => one.type !== 'null'));
    const type = Array.isArray(node?.type) ? withoutNull(node.type)[0] : node?.type;
    return { ...node, type, enum: withoutNull(node?.enum) };
}
const allowsNull = node =>
    node.oneOf ? node.oneOf.some(one => one.type === 'null') : Array.isArray(node.type) && node.type.includes('null');

const typeOfKind = {
    text: 'string', email: 'string', phone: 'string', country: 'string', image: 'string', choice: 'string', id: 'string',
    date: 'string', time: 'string', choices: 'array', emails: 'array', ids: 'array', flag: 'boolean', number: 'integer',
    decimal: 'number', parts: 'object',
};

function compare(where, field, node, isPatch) {
    const fault = (what, ours, theirs) =>
        faults.push(`${where}: ${what} is ${JSON.stringify(theirs)} in openapi.yaml and ${JSON.stringify(ours)} in the field table`);
    const at = plain(node);
    // A flag that is sent only while it is set.
    if (field.kind === 'flag' && field.whenSet) return at.const === true || fault('const', true, at.const);
    if (at.type !== typeOfKind[field.kind]) return fault('type', typeOfKind[field.kind], at.type);
    if (isPatch && !allowsNull(node)) fault('null allowed', true, false);
    const isLimited = ['text', 'email'].includes(field.kind) && field.most > 0;
    if ((at.maxLength ?? 0) !== (isLimited ? field.most : 0)) fault('maxLength', isLimited ? field.most : undefined, at.maxLength);
    if (field.kind === 'country' && !/A-Z/.test(at.pattern ?? '')) fault('pattern', 'a country', at.pattern);
    if (field.kind === 'id' && !/0-9a-f/.test(at.pattern ?? '')) fault('pattern', 'an id', at.pattern);
    if (field.kind === 'time' && at.format !== 'date-time') fault('format', 'date-time', at.format);
    if (field.kind === 'date' && at.format !== 'date') fault('format', 'date', at.format);
    if (field.kind === 'choice' && !same(at.enum, field.words)) fault('enum', field.words, at.enum);
    if (['number', 'decimal'].includes(field.kind) && field.most !== 0 && !same([at.minimum, at.maximum], [field.least, field.most]))
        fault('range', [field.least, field.most], [at.minimum, at.maximum]);
    if (at.type === 'array') {
        const item = plain(at.items);
        if (field.kind === 'ids' && !/0-9a-f/.test(item.pattern ?? '')) fault('items', 'ids', item.pattern);
        if (field.kind === 'choices' && !same(item.enum, field.words)) fault('items', field.words, item.enum);
        if ((at.maxItems ?? 0) !== field.most) fault('maxItems', field.most || undefined, at.maxItems);
    }
    if (field.kind === 'parts') members(where, field.parts, plain(node), isPatch);
}

function members(where, fields, schema, isPatch, more = []) {
    const documented = Object.keys(schema.properties ?? {});
    const known = fields.map(field => field.key);
    for (const key of known) if (!documented.includes(key)) faults.push(`${where}.${key} is in the field table and not in openapi.yaml`);
    for (const key of documented)
        if (!known.includes(key) && !more.includes(key)) faults.push(`${where}.${key} is in openapi.yaml and not in the field table`);
    for (const field of fields)
        if (schema.properties?.[field.key]) compare(`${where}.${field.key}`, field, schema.properties[field.key], isPatch);
}

let compared = 0;
for (const [type, { fields }] of Object.entries(types)) {
    const name = nameOf(type);
    const requests = fields.filter(field => field.access !== 'serverOnly');
    const check = (schemaName, rows, isPatch, more) => {
        if (!schemas[schemaName]) return faults.push(`${schemaName} is not in openapi.yaml`);
        ++compared;
        members(schemaName, rows, schemas[schemaName], isPatch, more);
    };
    check(name, fields, false);
    check(`${name}Patch`, requests.filter(field => field.access === 'writable'), true);
    if (type === 'partner') continue; // always exists
    check(`${name}Create`, requests, false, extras[type]);
    const required = schemas[`${name}Create`]?.required ?? [];
    for (const { key, required: needed } of requests)
        if (needed !== required.includes(key)) faults.push(`${name}Create.${key} is ${needed ? '' : 'not '}required`);
}

for (const fault of faults) console.error(fault);
console.log(`${compared} schemas compared with the field tables, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
