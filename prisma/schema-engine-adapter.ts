/** Prisma's `pg` adapter, made fit for the schema engine where it was only made for the client. */
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The system tables' one-byte type "char", which the adapter does not know. */
const charOid = 18;
const textOid = 25;

export interface EngineAdapter {
  factory: object;
  close(): Promise<void>;
}

export function engineAdapter(databaseUrl: string): EngineAdapter {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const charColumns = handCharOnAsText(pool);
  const inner = new PrismaPg(pool);
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => fitForEngine(await inner.connect(), pool, charColumns),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
  return { factory: bindMigrationAwareSqlAdapterFactory(factory), close: () => pool.end() };
}

/** Which columns of an answer were "char", by its rows. */
type CharColumns = WeakMap<object, number[]>;

/** The adapter refuses an answer with a type that it does not know, so "char" is renamed before it looks. */
function handCharOnAsText(pool: pg.Pool): CharColumns {
  const charColumns: CharColumns = new WeakMap();
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig) => {
      const answer = await query(config);
      charColumns.set(
        answer.rows,
        answer.fields.flatMap((field, column) => (field.dataTypeID === charOid ? [column] : [])),
      );
      const fields = answer.fields.map((field) => (field.dataTypeID === charOid ? { ...field, dataTypeID: textOid } : field));
      return { ...answer, fields };
    },
  });
  return charColumns;
}

function fitForEngine(adapter: SqlDriverAdapter, pool: pg.Pool, charColumns: CharColumns): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const answer = await queryRaw(query);
      for (const column of charColumns.get(answer.rows) ?? []) answer.columnTypes[column] = ColumnTypeEnum.Character;
      return answer;
    },
    // The adapter's own cuts a script at every semicolon, those in texts and functions too.
    executeScript: async (script: string) => {
      await pool.query(script);
    },
  });
}
