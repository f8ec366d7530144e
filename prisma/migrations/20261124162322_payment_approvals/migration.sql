-- CreateTable
CREATE TABLE "payment_approvals" (
    "case_id" TEXT NOT NULL,
    "disbursement_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "approved_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_approvals_pkey" PRIMARY KEY ("case_id","disbursement_id","round")
);

CREATE TRIGGER payment_approvals_append_only BEFORE UPDATE OR DELETE ON payment_approvals FOR EACH ROW EXECUTE FUNCTION zhixing_append_only();
CREATE TRIGGER payment_approvals_no_truncate BEFORE TRUNCATE ON payment_approvals FOR EACH STATEMENT EXECUTE FUNCTION zhixing_append_only();
