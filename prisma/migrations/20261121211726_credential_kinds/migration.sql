-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "roleArn" TEXT,
ADD COLUMN     "roleSessionName" TEXT,
ADD COLUMN     "tokenExpiresAt" TIMESTAMPTZ(3);
