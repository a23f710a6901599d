-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "evidenceFloors" JSONB;
