-- AlterTable
ALTER TABLE "commands" ADD COLUMN     "secret" JSONB;
