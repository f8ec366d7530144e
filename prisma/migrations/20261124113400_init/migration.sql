-- Search of Chinese names and numbers by parts (q of the case list).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "cases" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "workflow_id" TEXT NOT NULL,
    "document_number" TEXT,
    "filed_on" DATE NOT NULL,
    "filed_by_post" TEXT NOT NULL,
    "filed_by_staff_id" TEXT NOT NULL,
    "start" JSONB NOT NULL,
    "filing" JSONB NOT NULL,
    "filing_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_numbers" (
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_numbers_pkey" PRIMARY KEY ("year","code")
);

-- CreateTable
CREATE TABLE "parties" (
    "case_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "id_type" TEXT,
    "id_number" TEXT,
    "phone" TEXT,
    "town" TEXT,
    "lawyer" JSONB,
    "bank_account" JSONB,
    "match_key" TEXT NOT NULL,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("case_id","party_id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "rule" TEXT,
    "data" JSONB NOT NULL,
    "command_id" TEXT,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "case_files" (
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "track" TEXT,
    "region" TEXT,
    "team" TEXT,
    "officer" TEXT,
    "filed_on" DATE NOT NULL,
    "overdue" BOOLEAN NOT NULL DEFAULT false,
    "next_due_at" TIMESTAMPTZ(3),
    "search" TEXT NOT NULL,
    "file" JSONB NOT NULL,

    CONSTRAINT "case_files_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "assignee" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL,
    "about" JSONB NOT NULL,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commands" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "by_post" TEXT NOT NULL,
    "by_staff_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "commands_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "status" INTEGER,
    "headers" JSONB,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("caller","key")
);

-- CreateTable
CREATE TABLE "placements" (
    "case_id" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "filed_on" DATE NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "case_accounts" (
    "case_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_accounts_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "funds_notices" (
    "id" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "payer" TEXT,
    "payer_account" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reverses" TEXT,
    "hash" TEXT NOT NULL,
    "case_id" TEXT,
    "status" TEXT NOT NULL,
    "why" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "funds_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transfers" (
    "id" TEXT NOT NULL,
    "case_id" TEXT,
    "debit" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "memo" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "ordinal" BIGSERIAL NOT NULL,

    CONSTRAINT "ledger_transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_accounts" (
    "id" TEXT NOT NULL,
    "balance_fen" BIGINT NOT NULL DEFAULT 0,
    "pending_fen" BIGINT NOT NULL DEFAULT 0,
    "may_go_below" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ledger_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_instructions" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "disbursement_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "payee_name" TEXT NOT NULL,
    "payee_account" JSONB NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "serial_round" INTEGER NOT NULL DEFAULT 1,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "approved_by" TEXT NOT NULL,
    "paid_by" TEXT NOT NULL,
    "because" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_instructions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strange_answers" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "strange_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendars" (
    "year" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by" TEXT NOT NULL,

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "installation_facts" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "installation_facts_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_filing_key_key" ON "cases"("filing_key");

-- CreateIndex
CREATE UNIQUE INDEX "cases_workflow_id_key" ON "cases"("workflow_id");

-- CreateIndex
CREATE INDEX "cases_started_at_idx" ON "cases"("started_at");

-- CreateIndex
CREATE INDEX "cases_document_number_idx" ON "cases"("document_number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_year_code_ordinal_key" ON "cases"("year", "code", "ordinal");

-- CreateIndex
CREATE INDEX "parties_match_key_idx" ON "parties"("match_key");

-- CreateIndex
CREATE INDEX "parties_name_idx" ON "parties"("name");

-- CreateIndex
CREATE UNIQUE INDEX "case_events_position_key" ON "case_events"("position");

-- CreateIndex
CREATE INDEX "case_events_command_id_idx" ON "case_events"("command_id");

-- CreateIndex
CREATE INDEX "case_files_kind_status_idx" ON "case_files"("kind", "status");

-- CreateIndex
CREATE INDEX "case_files_team_status_idx" ON "case_files"("team", "status");

-- CreateIndex
CREATE INDEX "case_files_filed_on_idx" ON "case_files"("filed_on");

-- CreateIndex
CREATE INDEX "case_files_search_idx" ON "case_files" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "tasks_role_status_due_at_idx" ON "tasks"("role", "status", "due_at");

-- CreateIndex
CREATE INDEX "tasks_case_id_status_idx" ON "tasks"("case_id", "status");

-- CreateIndex
CREATE INDEX "commands_answered_at_at_idx" ON "commands"("answered_at", "at");

-- CreateIndex
CREATE INDEX "placements_team_open_idx" ON "placements"("team", "open");

-- CreateIndex
CREATE UNIQUE INDEX "case_accounts_account_key" ON "case_accounts"("account");

-- CreateIndex
CREATE UNIQUE INDEX "funds_notices_serial_key" ON "funds_notices"("serial");

-- CreateIndex
CREATE INDEX "funds_notices_status_delivered_at_idx" ON "funds_notices"("status", "delivered_at");

-- CreateIndex
CREATE INDEX "funds_notices_case_id_idx" ON "funds_notices"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transfers_ordinal_key" ON "ledger_transfers"("ordinal");

-- CreateIndex
CREATE INDEX "ledger_transfers_case_id_ordinal_idx" ON "ledger_transfers"("case_id", "ordinal");

-- CreateIndex
CREATE INDEX "ledger_transfers_debit_idx" ON "ledger_transfers"("debit");

-- CreateIndex
CREATE INDEX "ledger_transfers_credit_idx" ON "ledger_transfers"("credit");

-- CreateIndex
CREATE UNIQUE INDEX "payment_instructions_serial_key" ON "payment_instructions"("serial");

-- CreateIndex
CREATE UNIQUE INDEX "payment_instructions_case_id_disbursement_id_round_key" ON "payment_instructions"("case_id", "disbursement_id", "round");

-- CreateIndex
CREATE INDEX "strange_answers_case_id_action_idx" ON "strange_answers"("case_id", "action");

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commands" ADD CONSTRAINT "commands_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_accounts" ADD CONSTRAINT "case_accounts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database itself keeps true, whoever writes.

-- The record is append-only.
CREATE FUNCTION zhixing_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();

-- A transfer is one row on two accounts, so it cannot be unbalanced; it is never changed but for a pending one's single end.
ALTER TABLE ledger_transfers
  ADD CONSTRAINT ledger_transfers_amount CHECK (amount_fen > 0),
  ADD CONSTRAINT ledger_transfers_two_sides CHECK (debit <> credit),
  ADD CONSTRAINT ledger_transfers_status CHECK (status IN ('pending', 'posted', 'voided'));

CREATE FUNCTION zhixing_ledger_transfer_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'pending' OR NEW.status NOT IN ('posted', 'voided')
     OR (OLD.id, OLD.debit, OLD.credit, OLD.amount_fen, OLD.memo, OLD.at, OLD.ordinal) IS DISTINCT FROM (NEW.id, NEW.debit, NEW.credit, NEW.amount_fen, NEW.memo, NEW.at, NEW.ordinal)
     OR OLD.case_id IS DISTINCT FROM NEW.case_id THEN
    RAISE EXCEPTION 'ledger_transfers: % is settled once and never changed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ledger_transfers_once BEFORE UPDATE ON ledger_transfers FOR EACH ROW EXECUTE FUNCTION zhixing_ledger_transfer_once();
CREATE TRIGGER ledger_transfers_no_delete BEFORE DELETE ON ledger_transfers FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER ledger_transfers_no_truncate BEFORE TRUNCATE ON ledger_transfers FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();

-- A fund never goes below what is reserved of it.
ALTER TABLE ledger_accounts
  ADD CONSTRAINT ledger_accounts_floor CHECK (may_go_below OR balance_fen >= pending_fen),
  ADD CONSTRAINT ledger_accounts_reserved CHECK (pending_fen >= 0);

-- R27: nobody both approves and pays.
ALTER TABLE payment_instructions
  ADD CONSTRAINT payment_instructions_amount CHECK (amount_fen > 0),
  ADD CONSTRAINT payment_instructions_two_people CHECK (approved_by <> paid_by),
  ADD CONSTRAINT payment_instructions_status CHECK (status IN ('reserved', 'sent', 'paid', 'refused', 'unknown', 'voided'));

ALTER TABLE funds_notices ADD CONSTRAINT funds_notices_amount CHECK (amount_fen > 0);
