import type { AbortQueryOptions, LoggingOptions, QueryResult, Transaction } from "@mikro-orm/core";
import { BindingConnection, BindingDriver, type Statement, type StatementParameters } from "./binding-driver.js";

/** A connection that never commits: what dry runs read and write over it is rolled back, whoever begins the transaction. */
class DryConnection extends BindingConnection {
  override async execute<T extends QueryResult | object>(
    query: Statement,
    parameters: StatementParameters = [],
    method: "all" | "get" | "run" = "all",
    transaction?: Transaction,
    context: LoggingOptions & AbortQueryOptions = {},
  ): Promise<T> {
    if (transaction) return super.execute<T>(query, parameters, method, transaction, context);

    // A statement that stands alone commits itself.
    return this.transactional((begun) => super.execute<T>(query, parameters, method, begun, context));
  }

  /** A savepoint ends as any other: it is a part of what is rolled back. */
  override commit(...[transaction, ...others]: Parameters<BindingConnection["commit"]>): Promise<void> {
    const isSavepoint = "savepointName" in transaction;

    return isSavepoint ? super.commit(transaction, ...others) : this.rollback(transaction, ...others);
  }
}

/** The driver of dry runs. */
export class DryDriver extends BindingDriver {
  protected override readonly connection = new DryConnection(this.config);
}
