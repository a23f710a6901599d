-- CreateTable
CREATE TABLE "EngineTerm" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "holder" UUID NOT NULL,
    "process" TEXT NOT NULL,

    CONSTRAINT "EngineTerm_pkey" PRIMARY KEY ("id")
);
