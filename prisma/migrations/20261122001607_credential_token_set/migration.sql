-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "tokenSetAt" TIMESTAMPTZ(3);
