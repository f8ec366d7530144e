-- AlterTable
ALTER TABLE "funds_notices" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'notice',
ADD COLUMN     "split_from" TEXT;

-- AlterTable
ALTER TABLE "ledger_transfers" ADD COLUMN     "corrects" TEXT;

-- CreateTable
CREATE TABLE "bank_statements" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "bank" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "why" TEXT,
    "excerpt" TEXT,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "credits_fen" BIGINT NOT NULL DEFAULT 0,
    "debits_fen" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT,
    "pulled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_statement_lines" (
    "statement_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "instruction" TEXT,
    "reverses" TEXT,
    "amount_fen" BIGINT NOT NULL,
    "counterparty" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_statement_lines_pkey" PRIMARY KEY ("statement_id","ordinal")
);

-- CreateTable
CREATE TABLE "bank_balances" (
    "statement_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "balance_fen" BIGINT NOT NULL,

    CONSTRAINT "bank_balances_pkey" PRIMARY KEY ("statement_id","account")
);

-- CreateTable
CREATE TABLE "reconciliations" (
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "why" TEXT,
    "statement_id" TEXT,
    "figures" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "runs" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reconciliations_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "funds_differences" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "case_id" TEXT,
    "account" TEXT,
    "bank_fen" BIGINT,
    "ledger_fen" BIGINT,
    "file_fen" BIGINT,
    "what" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" JSONB,
    "because" TEXT,
    "correction" TEXT,

    CONSTRAINT "funds_differences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funds_refusals" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "by_post" TEXT NOT NULL,
    "by_staff_id" TEXT,
    "case_id" TEXT,
    "serial" TEXT,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "funds_refusals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bank_statements_day_status_idx" ON "bank_statements"("day", "status");

-- CreateIndex
CREATE INDEX "bank_statement_lines_serial_idx" ON "bank_statement_lines"("serial");

-- CreateIndex
CREATE INDEX "bank_statement_lines_instruction_idx" ON "bank_statement_lines"("instruction");

-- CreateIndex
CREATE INDEX "funds_differences_status_due_at_idx" ON "funds_differences"("status", "due_at");

-- CreateIndex
CREATE INDEX "funds_differences_case_id_status_idx" ON "funds_differences"("case_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "funds_differences_day_subject_key" ON "funds_differences"("day", "subject");

-- CreateIndex
CREATE INDEX "funds_refusals_at_idx" ON "funds_refusals"("at");

-- CreateIndex
CREATE INDEX "funds_notices_split_from_idx" ON "funds_notices"("split_from");

-- CreateIndex
CREATE INDEX "funds_notices_account_idx" ON "funds_notices"("account");

-- CreateIndex
CREATE INDEX "funds_notices_at_idx" ON "funds_notices"("at");

-- CreateIndex
CREATE INDEX "ledger_transfers_corrects_idx" ON "ledger_transfers"("corrects");

-- CreateIndex
CREATE INDEX "ledger_transfers_settled_at_idx" ON "ledger_transfers"("settled_at");

-- What the database itself keeps true of money, whoever writes (R27). The functions run with the rights of who migrates, so
-- that the role of the application needs none on balances; their search path is fixed for that reason.

-- The accounts there are. There is none for cash or for a hand (R30).
ALTER TABLE ledger_transfers
  ADD CONSTRAINT ledger_transfers_accounts CHECK (
    debit ~ '^(bankClearing|unidentified|payable|fees|(case|party|escrow):.+)$' AND credit ~ '^(bankClearing|unidentified|payable|fees|(case|party|escrow):.+)$'),
  ADD CONSTRAINT ledger_transfers_settled CHECK ((status = 'pending') = (settled_at IS NULL));

-- Only what lies at the bank is an asset, and stands below zero.
ALTER TABLE ledger_accounts ADD CONSTRAINT ledger_accounts_below CHECK (may_go_below = (id = 'bankClearing'));

-- Both accounts of a transfer, made where they are missing and locked in the order of their names: no ring of waiting.
CREATE FUNCTION zhixing_ledger_lock(a text, b text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO ledger_accounts (id, may_go_below)
    SELECT x, x = 'bankClearing' FROM unnest(ARRAY[a, b]) AS x ORDER BY x COLLATE "C" ON CONFLICT (id) DO NOTHING;
  PERFORM 1 FROM ledger_accounts WHERE id IN (a, b) ORDER BY id COLLATE "C" FOR UPDATE;
END $$;

CREATE FUNCTION zhixing_ledger_transfer_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wrong ledger_transfers;
  before bigint;
BEGIN
  IF NEW.status = 'voided' THEN
    RAISE EXCEPTION 'ledger_transfers: % begins pending or posted', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM zhixing_ledger_lock(NEW.debit, NEW.credit);
  IF NEW.corrects IS NOT NULL THEN
    SELECT * INTO wrong FROM ledger_transfers WHERE id = NEW.corrects;
    SELECT coalesce(sum(amount_fen), 0) INTO before FROM ledger_transfers WHERE corrects = NEW.corrects AND status <> 'voided';
    IF wrong.id IS NULL OR wrong.status <> 'posted' OR wrong.debit <> NEW.credit OR wrong.credit <> NEW.debit OR before + NEW.amount_fen > wrong.amount_fen THEN
      RAISE EXCEPTION 'ledger_transfers: % does not put % right', NEW.id, NEW.corrects USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- A balance is what its transfers make it: nobody computes it twice.
CREATE FUNCTION zhixing_ledger_transfer_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  released bigint := 0;
BEGIN
  PERFORM zhixing_ledger_lock(NEW.debit, NEW.credit);
  IF TG_OP = 'UPDATE' THEN released := NEW.amount_fen; END IF;
  IF NEW.status = 'pending' THEN
    UPDATE ledger_accounts SET pending_fen = pending_fen + NEW.amount_fen WHERE id = NEW.debit;
  ELSIF NEW.status = 'voided' THEN
    UPDATE ledger_accounts SET pending_fen = pending_fen - released WHERE id = NEW.debit;
  ELSE
    UPDATE ledger_accounts SET balance_fen = balance_fen - NEW.amount_fen, pending_fen = pending_fen - released WHERE id = NEW.debit;
    UPDATE ledger_accounts SET balance_fen = balance_fen + NEW.amount_fen WHERE id = NEW.credit;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION zhixing_ledger_transfer_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'pending' OR NEW.status NOT IN ('posted', 'voided')
     OR (OLD.id, OLD.debit, OLD.credit, OLD.amount_fen, OLD.memo, OLD.at, OLD.ordinal) IS DISTINCT FROM (NEW.id, NEW.debit, NEW.credit, NEW.amount_fen, NEW.memo, NEW.at, NEW.ordinal)
     OR OLD.case_id IS DISTINCT FROM NEW.case_id OR OLD.corrects IS DISTINCT FROM NEW.corrects THEN
    RAISE EXCEPTION 'ledger_transfers: % is settled once and never changed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ledger_transfers_new BEFORE INSERT ON ledger_transfers FOR EACH ROW EXECUTE FUNCTION zhixing_ledger_transfer_new();
CREATE TRIGGER ledger_transfers_moves AFTER INSERT OR UPDATE ON ledger_transfers FOR EACH ROW EXECUTE FUNCTION zhixing_ledger_transfer_moves();

-- Balances are written from within those triggers only.
CREATE FUNCTION zhixing_ledger_account_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.balance_fen = 0 AND NEW.pending_fen = 0 THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND OLD.id = NEW.id THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'ledger_accounts: % refused, a balance is what its transfers make it', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER ledger_accounts_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_accounts FOR EACH ROW EXECUTE FUNCTION zhixing_ledger_account_guard();
CREATE TRIGGER ledger_accounts_no_truncate BEFORE TRUNCATE ON ledger_accounts FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();

-- A notice says for ever what the bank said; only what became of it moves on.
CREATE FUNCTION zhixing_funds_notice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.serial, OLD.account, OLD.amount_fen, OLD.currency, OLD.at, OLD.hash, OLD.source) IS DISTINCT FROM (NEW.id, NEW.serial, NEW.account, NEW.amount_fen, NEW.currency, NEW.at, NEW.hash, NEW.source)
     OR OLD.reverses IS DISTINCT FROM NEW.reverses OR OLD.split_from IS DISTINCT FROM NEW.split_from OR OLD.payer IS DISTINCT FROM NEW.payer THEN
    RAISE EXCEPTION 'funds_notices: what % says is never changed', OLD.serial USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Parts are never more than the whole.
CREATE FUNCTION zhixing_funds_notice_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole bigint;
  parts bigint;
BEGIN
  IF NEW.split_from IS NULL THEN RETURN NEW; END IF;
  SELECT amount_fen INTO whole FROM funds_notices WHERE serial = NEW.split_from FOR UPDATE;
  SELECT coalesce(sum(amount_fen), 0) INTO parts FROM funds_notices WHERE split_from = NEW.split_from;
  IF whole IS NULL OR parts + NEW.amount_fen > whole THEN
    RAISE EXCEPTION 'funds_notices: parts of % are more than the whole', NEW.split_from USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER funds_notices_guard BEFORE UPDATE ON funds_notices FOR EACH ROW EXECUTE FUNCTION zhixing_funds_notice_guard();
CREATE TRIGGER funds_notices_parts BEFORE INSERT ON funds_notices FOR EACH ROW EXECUTE FUNCTION zhixing_funds_notice_parts();
CREATE TRIGGER funds_notices_no_delete BEFORE DELETE ON funds_notices FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER funds_notices_no_truncate BEFORE TRUNCATE ON funds_notices FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();

-- An instruction never changes what it pays, or to whom, and never goes away; paid, refused or voided it is at its end.
CREATE FUNCTION zhixing_payment_instruction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.case_id, OLD.disbursement_id, OLD.round, OLD.payee_name, OLD.payee_account, OLD.amount_fen, OLD.approved_by, OLD.paid_by)
       IS DISTINCT FROM (NEW.id, NEW.case_id, NEW.disbursement_id, NEW.round, NEW.payee_name, NEW.payee_account, NEW.amount_fen, NEW.approved_by, NEW.paid_by)
     OR (OLD.status IN ('paid', 'refused', 'voided') AND OLD.status <> NEW.status) THEN
    RAISE EXCEPTION 'payment_instructions: % is never changed so', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_instructions_guard BEFORE UPDATE ON payment_instructions FOR EACH ROW EXECUTE FUNCTION zhixing_payment_instruction_guard();
CREATE TRIGGER payment_instructions_no_delete BEFORE DELETE ON payment_instructions FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER payment_instructions_no_truncate BEFORE TRUNCATE ON payment_instructions FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();

-- What the bank stated, and what was refused, stays as it came.
CREATE TRIGGER bank_statement_lines_append_only BEFORE UPDATE OR DELETE ON bank_statement_lines FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER bank_statement_lines_no_truncate BEFORE TRUNCATE ON bank_statement_lines FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER bank_balances_append_only BEFORE UPDATE OR DELETE ON bank_balances FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER bank_balances_no_truncate BEFORE TRUNCATE ON bank_balances FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER bank_statements_no_delete BEFORE DELETE ON bank_statements FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER funds_refusals_append_only BEFORE UPDATE OR DELETE ON funds_refusals FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER funds_refusals_no_truncate BEFORE TRUNCATE ON funds_refusals FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER funds_differences_no_delete BEFORE DELETE ON funds_differences FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();

ALTER TABLE bank_statements ADD CONSTRAINT bank_statements_status CHECK (status IN ('pulling', 'accepted', 'refused'));
ALTER TABLE bank_statement_lines
  ADD CONSTRAINT bank_statement_lines_amount CHECK (amount_fen > 0),
  ADD CONSTRAINT bank_statement_lines_kind CHECK (kind IN ('arrival', 'payment', 'reversal'));
ALTER TABLE reconciliations ADD CONSTRAINT reconciliations_status CHECK (status IN ('running', 'done', 'failed'));
ALTER TABLE funds_differences
  ADD CONSTRAINT funds_differences_kind CHECK (kind IN ('timing', 'missing', 'extra', 'amount')),
  ADD CONSTRAINT funds_differences_status CHECK (status IN ('open', 'settled', 'agreed')),
  ADD CONSTRAINT funds_differences_reason CHECK (status <> 'settled' OR (because IS NOT NULL AND settled_by IS NOT NULL));
