/** The roles that may use the links may use the function. */
export function grantFunctionSql(name: string): string {
  return `do $$
      declare application record;
      begin
        for application in
          select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
          where oid = 'person_link'::regclass and grantee not in (0, relowner)
        loop
          execute format('grant execute on function ${name} to %s', application.name);
        end loop;
      end
    $$;`;
}
