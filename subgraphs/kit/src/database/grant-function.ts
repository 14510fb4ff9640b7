/** The SQL of a migration by which the roles that may use `table` may execute one of its functions. */
export function grantFunctionSql(name: string, table: string): string {
  return `do $$
      declare application record;
      begin
        for application in
          select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
          where oid = '${table}'::regclass and grantee not in (0, relowner)
        loop
          execute format('grant execute on function ${name} to %s', application.name);
        end loop;
      end
    $$;`;
}
