-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'editor', 'admin', 'owner');

-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('accessKey', 'sts', 'ramRole');

-- CreateEnum
CREATE TYPE "SignatureVersion" AS ENUM ('v3', 'v1');

-- CreateEnum
CREATE TYPE "WatchMode" AS ENUM ('viewed', 'always');

-- CreateEnum
CREATE TYPE "ConfirmMode" AS ENUM ('never', 'offline', 'all');

-- CreateEnum
CREATE TYPE "ClientStatusValue" AS ENUM ('online', 'offline', 'unknown');

-- CreateEnum
CREATE TYPE "EvidenceSource" AS ENUM ('cached', 'realtime');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "passwordHash" TEXT,
    "locale" TEXT,
    "theme" TEXT,
    "sessionsVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "clientCap" INTEGER NOT NULL DEFAULT 100000,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CredentialKind" NOT NULL,
    "accessKeyId" TEXT NOT NULL,
    "secretCiphertext" TEXT NOT NULL,
    "tokenCiphertext" TEXT,
    "wrappedKey" TEXT NOT NULL,
    "keyVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Connection" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "credentialId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "endpoint" TEXT,
    "signature" "SignatureVersion" NOT NULL DEFAULT 'v3',
    "cachedMaxQps" INTEGER NOT NULL DEFAULT 100,
    "realtimeMaxQps" INTEGER NOT NULL DEFAULT 500,
    "dailyCallBudget" INTEGER,
    "evidenceFloorAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Watchlist" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "intervalSeconds" INTEGER NOT NULL,
    "mode" "WatchMode" NOT NULL,
    "confirm" "ConfirmMode" NOT NULL DEFAULT 'offline',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Watchlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchlistEntry" (
    "watchlistId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "label" TEXT,
    "note" TEXT,
    "tags" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchlistEntry_pkey" PRIMARY KEY ("watchlistId","clientId")
);

-- CreateTable
CREATE TABLE "ClientStatus" (
    "connectionId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "status" "ClientStatusValue" NOT NULL,
    "reason" TEXT,
    "sinceNotBefore" TIMESTAMPTZ(3),
    "sinceNotAfter" TIMESTAMPTZ(3),
    "lastKnown" "ClientStatusValue",
    "lastKnownAt" TIMESTAMPTZ(3),
    "lastOnlineAt" TIMESTAMPTZ(3),
    "source" "EvidenceSource",
    "intervalSeconds" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "ClientStatus_pkey" PRIMARY KEY ("connectionId","clientId")
);

-- CreateTable
CREATE TABLE "StatusChange" (
    "id" BIGSERIAL NOT NULL,
    "connectionId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "fromStatus" "ClientStatusValue" NOT NULL,
    "toStatus" "ClientStatusValue" NOT NULL,
    "reason" TEXT,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "notAfter" TIMESTAMPTZ(3) NOT NULL,
    "source" "EvidenceSource",
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FootprintHour" (
    "connectionId" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "operation" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "watchlistId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "calls" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "throttled" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "peakQps" INTEGER NOT NULL,

    CONSTRAINT "FootprintHour_pkey" PRIMARY KEY ("connectionId","hour","operation","purpose","watchlistId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_teamId_idx" ON "ApiToken"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_teamId_name_key" ON "Credential"("teamId", "name");

-- CreateIndex
CREATE INDEX "Connection_credentialId_idx" ON "Connection"("credentialId");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_teamId_name_key" ON "Connection"("teamId", "name");

-- CreateIndex
CREATE INDEX "Watchlist_connectionId_idx" ON "Watchlist"("connectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Watchlist_teamId_name_key" ON "Watchlist"("teamId", "name");

-- CreateIndex
CREATE INDEX "WatchlistEntry_clientId_idx" ON "WatchlistEntry"("clientId");

-- CreateIndex
CREATE INDEX "StatusChange_connectionId_clientId_notAfter_idx" ON "StatusChange"("connectionId", "clientId", "notAfter" DESC);

-- CreateIndex
CREATE INDEX "StatusChange_connectionId_notAfter_idx" ON "StatusChange"("connectionId", "notAfter" DESC);

-- CreateIndex
CREATE INDEX "StatusChange_notAfter_idx" ON "StatusChange"("notAfter");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watchlist" ADD CONSTRAINT "Watchlist_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watchlist" ADD CONSTRAINT "Watchlist_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchlistEntry" ADD CONSTRAINT "WatchlistEntry_watchlistId_fkey" FOREIGN KEY ("watchlistId") REFERENCES "Watchlist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientStatus" ADD CONSTRAINT "ClientStatus_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FootprintHour" ADD CONSTRAINT "FootprintHour_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
